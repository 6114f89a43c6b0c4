"""Turn logits into classes and probabilities."""

import tensorflow as tf

names = ["circle", "square", "triangle"]
logits = tf.constant([[2.0, 1.0, -1.0], [0.5, 3.0, 0.0]])
classes = tf.argmax(logits, axis=1)
print("classes:", [names[number] for number in classes])

# The wrong axis
wrong_axis = tf.argmax(logits)
print("argmax without axis:", wrong_axis.numpy())

# Softmax
p = tf.nn.softmax(logits)
by_hand = tf.exp(logits) / tf.reduce_sum(tf.exp(logits), 1, keepdims=True)
shifted = tf.nn.softmax(logits + 100.0)
print("softmax:", *p.numpy().round(3))
print("sums:   ", tf.reduce_sum(p, axis=1).numpy())
print("by hand:", *by_hand.numpy().round(3))
print("all logits + 100:", *shifted.numpy().round(3))

# Softmax on softmax
twice = tf.nn.softmax(p)
sure = tf.nn.softmax(tf.nn.softmax([100.0, 0.0, 0.0]))
print("softmax of softmax:", *twice.numpy().round(3))
print("of a net that is sure:", sure.numpy().round(3))

# Sigmoid
z = tf.constant([-3.0, -0.1, 0.0, 0.1, 3.0])
p_one = tf.nn.sigmoid(z)
p_two = tf.nn.softmax(tf.stack([tf.zeros_like(z), z], axis=1))[:, 1]
is_one = z > 0
print("sigmoid:          ", p_one.numpy().round(3))
print("softmax of (0, z):", p_two.numpy().round(3))
print("classes:", tf.cast(is_one, tf.int32).numpy())

# Several labels
labels = tf.nn.sigmoid(logits)
print("sigmoid of each logit:", *labels.numpy().round(3))
