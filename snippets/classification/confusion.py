"""Count which digits a classifier takes for which others."""

import numpy as np
import tensorflow as tf

GLYPHS = bytes.fromhex("""0e11131519110e 040c040404040e 0e11010204081f
    1f02040201110e 02060a121f0202 1f101e0101110e 0608101e11110e
    1f010204080808 0e11110e11110e 0e11110f01020c""")  # a byte for each row
bits = np.unpackbits(np.frombuffer(GLYPHS, np.uint8)).reshape(10, 7, 8)
glyphs = bits[..., 3:]  # of five pixels
rng = np.random.default_rng(0)
y = rng.integers(0, 10, 2000)
pictures = glyphs[y] + rng.normal(0, 0.9, (2000, 7, 5))
x = pictures.reshape(2000, 35).astype("float32")
groups = {
    "training": (x[:1000], y[:1000]),
    "held out": (x[1000:], y[1000:]),
}

# Training
w, b = tf.Variable(tf.zeros((35, 10))), tf.Variable(tf.zeros(10))
optimizer = tf.keras.optimizers.Adam(learning_rate=0.1)
optimizer.build([w, b])
xent = tf.nn.sparse_softmax_cross_entropy_with_logits


@tf.function
def train(x, y):
    for _ in tf.range(100):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(xent(y, x @ w + b))
        optimizer.apply(tape.gradient(loss, [w, b]))


train(*groups["training"])

# Confusion matrix
matrices = {}
for group, (x, y) in groups.items():
    found = tf.argmax(x @ w + b, axis=1)
    matrices[group] = tf.math.confusion_matrix(y, found, num_classes=10)
    print(f"{group}: {np.trace(matrices[group])} of {len(y)} right")
print(matrices["held out"].numpy())
