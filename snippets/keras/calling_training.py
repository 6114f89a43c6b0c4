"""Switch dropout on by training=True."""

import tensorflow as tf

# Dropout(0.5) sets each entry to zero or doubles it, by chance
tf.keras.utils.set_random_seed(0)
dropout = tf.keras.layers.Dropout(0.5)
model = tf.keras.Sequential([tf.keras.Input((8,)), dropout])
x = tf.ones((1, 8))

called = model(x)
trained = model(x, training=True)
predicted = model.predict(x, verbose=0)
print(f"model(x)                 {called.numpy()[0]}")
print(f"model(x, training=True)  {trained.numpy()[0]}")
print(f"model.predict(x)         {predicted[0]}")
