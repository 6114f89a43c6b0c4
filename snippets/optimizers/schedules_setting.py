"""Train with a warm-up, set the rate of a schedule, and meet an error."""

import textwrap

import tensorflow as tf

schedules = tf.keras.optimizers.schedules
warm_up = schedules.CosineDecay(
    0.0, decay_steps=80, warmup_target=0.1, warmup_steps=20
)
w, optimizer = tf.Variable(1.0), tf.keras.optimizers.SGD(warm_up)
places, rates = [float(w)], [float(optimizer.learning_rate)]
for _ in range(3):
    optimizer.apply([tf.constant(1.0)], [w])
    places.append(float(w))
    rates.append(float(optimizer.learning_rate))
print("w:            ", *(f"{place:.3f}" for place in places))
print("learning_rate:", *(f"{rate:.3f}" for rate in rates))

# Setting the rate
try:
    optimizer.learning_rate = 0.01
except TypeError as error:
    refused = str(error)
    print(textwrap.fill(f"TypeError: {error}", 72))


# Cure
class WithBrake(schedules.LearningRateSchedule):
    """A schedule times a factor that can be changed during training."""

    def __init__(self, schedule):
        self.schedule = schedule
        self.factor = tf.Variable(1.0, trainable=False)

    def __call__(self, step):
        return self.factor * self.schedule(step)


brake = WithBrake(schedules.CosineDecay(0.1, decay_steps=100))
optimizer = tf.keras.optimizers.SGD(brake)
braked = [float(optimizer.learning_rate)]
brake.factor.assign(0.1)
braked.append(float(optimizer.learning_rate))
print("before and after:", *(f"{rate:.2f}" for rate in braked))
