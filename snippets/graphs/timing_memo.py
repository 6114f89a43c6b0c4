"""Repeat a measurement of 2019: ten calls in all, nothing warmed up."""

import timeit

import tensorflow as tf

N, D, H = 64, 1000, 100  # samples, features in and out, hidden units
tf.keras.utils.set_random_seed(0)
x, y = tf.random.normal((N, D)), tf.random.normal((N, D))
hidden = tf.keras.layers.Dense(H, activation="relu")
layers = [tf.keras.Input((D,)), hidden, tf.keras.layers.Dense(D)]
model = tf.keras.Sequential(layers)
mean_squared_error = tf.keras.losses.MeanSquaredError()


def model_dynamic(x, y):
    y_pred = model(x)
    return y_pred, mean_squared_error(y, y_pred)


model_static = tf.function(model_dynamic)


# Ten calls
def ten_calls(title, function):
    def loss():
        return function(x, y)[1].numpy()

    seconds = timeit.repeat(loss, number=1, repeat=10)
    print(f"{title:13} {sum(seconds):.3f} s, of which ", end="")
    print(f"the first call {seconds[0]:.3f} s")
    return seconds


cold_static = ten_calls("static, cold", model_static)
cold_dynamic = ten_calls("dynamic, cold", model_dynamic)

# Once more
warm_static = ten_calls("static, warm", model_static)
warm_dynamic = ten_calls("dynamic, warm", model_dynamic)
