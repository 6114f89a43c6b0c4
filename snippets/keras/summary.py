"""Read the summary of a model, and count its parameters by formula."""

import tensorflow as tf

model = tf.keras.Sequential(
    [
        tf.keras.Input((28, 28, 1)),
        tf.keras.layers.Conv2D(8, 3, name="conv"),
        tf.keras.layers.Flatten(name="flatten"),
        tf.keras.layers.Dense(16, name="hidden"),
        tf.keras.layers.BatchNormalization(name="norm"),
        tf.keras.layers.Dense(10, name="output"),
    ],
    name="net",
)

# Summary
model.summary(line_length=76, print_fn=print)

# By formula
side = 28 - 3 + 1  # places of a 3 x 3 kernel in a row of 28 pixels
formulas = {
    "conv": (3 * 3 * 1 + 1) * 8,
    "flatten": 0,
    "hidden": (side * side * 8 + 1) * 16,
    "norm": 4 * 16,
    "output": (16 + 1) * 10,
}
for layer in model.layers:
    count = layer.count_params()
    agrees = count == formulas[layer.name]
    print(f"{layer.name:8} {count:7,}  as by formula: {agrees}")
print("sum:", f"{sum(formulas.values()):,}")

# After training
model.compile(optimizer="adam", loss="mean_squared_error")
model.fit(tf.zeros((4, 28, 28, 1)), tf.zeros((4, 10)), verbose=0)
lines = []
model.summary(print_fn=lines.append)
totals = lines[0].split("\n")[-5:]
print("\n".join(totals).strip("\n"))
print(f"count_params: {model.count_params():,}")
