"""Set a policy of mixed precision, and see what loss scaling does."""

import tensorflow as tf

# Policy
tf.keras.mixed_precision.set_global_policy("mixed_float16")
layer = tf.keras.layers.Dense(units=2)
model = tf.keras.Sequential([tf.keras.Input((3,)), layer])
model.compile(optimizer="sgd", loss="mse")
tf.keras.mixed_precision.set_global_policy("float32")  # as it was

output = model(tf.ones((1, 3)))
print("output: ", output.dtype.name)
print("weights:", layer.kernel.dtype)
print("optimizer:", type(model.optimizer).__name__)

# Small numbers
small, scale = 1e-8, 2.0**15
lost, kept = tf.constant([small, small * scale], tf.float16)
print(small, "in float16:", float(lost))
print("times the scale: ", float(kept))
print("divided again:   ", float(kept) / scale)

# Loss scaling
w = tf.Variable(1.0)
sgd = tf.keras.optimizers.SGD(learning_rate=0.1)
optimizer = tf.keras.mixed_precision.LossScaleOptimizer(sgd)
optimizer.build([w])
print("a loss of 1, scaled:", float(optimizer.scale_loss(1.0)))
steps = []
for gradient in scale, float("inf"), scale / 2:
    optimizer.apply_gradients([(tf.constant(gradient), w)])
    state = optimizer.dynamic_scale, optimizer.iterations
    steps.append((float(w), *(int(number) for number in state)))
    print(f"gradient {gradient:7}: w = {steps[-1][0]:.1f}, ", end="")
    print(f"scale {steps[-1][1]}, updates {steps[-1][2]}")
