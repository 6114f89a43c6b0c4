"""Train a Keras classifier in a custom training loop."""

import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(0)
# Points of a square, labelled 1 inside a circle and 0 outside
x = np.random.default_rng(0).uniform(-1, 1, (1000, 2)).astype("float32")
y = (np.hypot(x[:, 0], x[:, 1]) < 0.8).astype("int32")
samples = tf.data.Dataset.from_tensor_slices((x, y))
batches = samples.shuffle(1000).batch(32)

# Model
hidden = tf.keras.layers.Dense(32, activation="relu")
output = tf.keras.layers.Dense(2)
model = tf.keras.Sequential([tf.keras.Input((2,)), hidden, output])
optimizer = tf.keras.optimizers.Adam(learning_rate=0.03)
loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)


# One update
@tf.function
def train_step(x_batch, y_batch):
    with tf.GradientTape() as tape:
        loss = loss_fn(y_batch, model(x_batch, training=True))
    weights = model.trainable_variables
    gradients = tape.gradient(loss, weights)
    optimizer.apply_gradients(zip(gradients, weights, strict=True))
    return loss


# Epochs
losses = []
for epoch in range(1, 11):
    mean_loss = tf.keras.metrics.Mean()
    for x_batch, y_batch in batches:
        loss = train_step(x_batch, y_batch)
        mean_loss.update_state(loss, sample_weight=len(x_batch))
    losses.append(float(mean_loss.result()))
    print(f"epoch {epoch:2}: mean loss {losses[-1]:.3f}")
traces = train_step.experimental_get_tracing_count()
print(f"updates {int(optimizer.iterations)}, traces {traces}")
