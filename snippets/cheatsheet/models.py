"""Build, train, use and save a Keras model, one line each."""

import tensorflow as tf

tf.keras.utils.set_random_seed(0)
x = tf.random.normal((32, 4))
y = tf.reduce_sum(x, axis=1, keepdims=True)
layers = tf.keras.layers

# Model
model = tf.keras.Sequential([tf.keras.Input((4,)), layers.Dense(1)])
predicted = model(x)
parameters = model.count_params()
weights = model.get_weights()

# Data in batches
data = tf.data.Dataset.from_tensor_slices((x, y))
batches = data.shuffle(32, seed=0).batch(8).prefetch(tf.data.AUTOTUNE)
length = len(batches)

# Train and use
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
history = model.fit(batches, epochs=2, shuffle=False, verbose=0)
scores = model.evaluate(batches, return_dict=True, verbose=0)
answers = model.predict(x, verbose=0)
model.save("model.keras")
again = tf.keras.models.load_model("model.keras")
same = tf.reduce_all(again(x) == model(x))


# Graph
@tf.function
def average(values):
    return tf.reduce_mean(values)


mean = average(x)
traces = average.experimental_get_tracing_count()
print(f"parameters {parameters}, batches {length}, same again {bool(same)}")
