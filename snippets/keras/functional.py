"""Build a model with two inputs and two outputs, and train both."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
# Made-up flats: a size (area, rooms) and a place (distance, floor)
flats = np.random.default_rng(0).standard_normal((512, 4)).astype("float32")
x = {"size": flats[:, :2], "place": flats[:, 2:]}
rents = 2 * flats[:, :1] - flats[:, 2:3]
y = {"rent": rents, "taken": (rents < 0).astype("float32")}
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(32)

# Model
inputs = {name: tf.keras.Input((2,), name=name) for name in x}
joined = tf.keras.layers.Concatenate()([inputs["size"], inputs["place"]])
hidden = tf.keras.layers.Dense(16, "relu", name="hidden")(joined)
outputs = {name: tf.keras.layers.Dense(1, name=name)(hidden) for name in y}
model = tf.keras.Model(inputs=inputs, outputs=outputs)
for name, output in model(x).items():
    print(f"output {name:5}  shape {tuple(output.shape)}")

# Training
weights = {"rent": 1.0, "taken": 0.5}
model.compile(
    optimizer=tf.keras.optimizers.Adam(learning_rate=0.01),
    loss={
        "rent": tf.keras.losses.MeanSquaredError(),
        "taken": tf.keras.losses.BinaryCrossentropy(from_logits=True),
    },
    loss_weights=weights,
    metrics={"taken": tf.keras.metrics.BinaryAccuracy("hits", threshold=0)},
)
history = model.fit(data, epochs=10, shuffle=False, verbose=0).history
for name, (first, *_, last) in sorted(history.items()):
    print(f"{name:10}  epoch 1: {first:.3f}, epoch 10: {last:.3f}")

# The weighted sum
found = model.evaluate(data, return_dict=True, verbose=0)
total = sum(weights[name] * found[f"{name}_loss"] for name in weights)
print(f"1.0 * {found['rent_loss']:.4f} + 0.5 * {found['taken_loss']:.4f}")
print(f"by hand {total:.4f}, evaluate {found['loss']:.4f}")
