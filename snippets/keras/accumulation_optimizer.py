"""Let the optimizer accumulate, and see what it counts."""

import tensorflow as tf

w = tf.Variable([0.0])
sgd = tf.keras.optimizers.SGD(1.0, gradient_accumulation_steps=4)
weights, counts = [], []
for gradient in (1.0, 2.0, 3.0, 6.0, 10.0, 10.0):
    sgd.apply([tf.constant([gradient])], [w])
    weights.append(float(w[0]))
    counts.append(int(sgd.iterations))
    print(
        f"gradient {gradient:4}: w {weights[-1]}, iterations {counts[-1]}"
    )


# A schedule
class StepNumber(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step):
        return tf.cast(step, "float32")  # the step is the learning rate


w.assign([0.0])
sgd = tf.keras.optimizers.SGD(StepNumber(), gradient_accumulation_steps=4)
rates = []
for call in range(1, 13):
    before = float(w[0])
    sgd.apply([tf.constant([1.0])], [w])
    if float(w[0]) != before:
        rates.append(before - float(w[0]))
        count = int(sgd.iterations)
        print(f"call {call}: rate {rates[-1]}, iterations {count}")

# In fit
ones = tf.ones((10, 1))
data = tf.data.Dataset.from_tensor_slices((ones, ones)).batch(2)
model = tf.keras.Sequential(
    [tf.keras.Input((1,)), tf.keras.layers.Dense(1)]
)
optimizer = tf.keras.optimizers.SGD(0.1, gradient_accumulation_steps=4)
model.compile(optimizer, loss="mse")
updates = []
for epoch in range(1, 5):
    model.fit(data, shuffle=False, verbose=0)
    updates.append(int(optimizer.iterations))
    print(f"batches {epoch * len(data)}, updates {updates[-1]}")
