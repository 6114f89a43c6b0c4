"""Create variables in a tf.function: when it works, when it does not."""

import tensorflow as tf

x = tf.constant(3.0)
w, u = tf.Variable(1.0), tf.Variable(1.0)


def cause(error):
    """Return the last line of an error, without the advice."""
    return str(error).strip().splitlines()[-1].strip().partition(". ")[0]


# At the first call
class Scale:
    factor = None

    @tf.function
    def apply(self, x):
        if self.factor is None:
            self.factor = tf.Variable(2.0)
        return self.factor * x


scale = Scale()
results = [float(scale.apply(x)) for _ in range(2)]
traces = scale.apply.experimental_get_tracing_count()
print(f"results {results}, traces {traces}")

# At a later call
biases = []


@tf.function
def shifted(x, with_bias):
    if with_bias and not biases:
        biases.append(tf.Variable(1.0))
    return x + biases[0] if with_bias else x


print("without bias:", shifted(x, False).numpy())
try:
    shifted(x, True)
except ValueError as error:
    print("with bias:", cause(error))


# A second optimizer
def new_optimizer():
    return tf.keras.optimizers.SGD(0.1, momentum=0.9)


@tf.function
def update(optimizer):
    optimizer.apply_gradients([(tf.constant(1.0), w)])


update(new_optimizer())
print(f"w after the first optimizer: {float(w):.2f}")
try:
    update(new_optimizer())
except ValueError as error:
    print("second optimizer:", cause(error))

# Built before
built = new_optimizer()
built.build([w])
update(built)
print(f"w after one that was built before: {float(w):.2f}")


# Another variable
def mover(way):
    """Return a function that updates any variable with one optimizer."""
    optimizer = new_optimizer()
    optimizer.build([w, u])

    def move(variable):
        optimizer.apply_gradients([(tf.constant(1.0), variable)])

    return tf.function(move) if way == "graph" else move


moved = {}
for way in ("eager", "graph"):
    w.assign(1.0)
    u.assign(1.0)
    move = mover(way)
    move(w)
    move(u)
    moved[way] = float(w), float(u)
    print(f"{way}: w {moved[way][0]:.2f}, u {moved[way][1]:.2f}")

# One call
w.assign(1.0)
u.assign(1.0)
optimizer = new_optimizer()


@tf.function
def move_both():
    gradient = tf.constant(1.0)
    optimizer.apply_gradients([(gradient, w), (gradient, u)])


move_both()
print(f"in one call: w {float(w):.2f}, u {float(u):.2f}")
