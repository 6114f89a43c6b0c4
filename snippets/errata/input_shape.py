"""Give a layer the shape of its input, and see the warning."""

import warnings

import tensorflow as tf

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    model = tf.keras.Sequential()
    model.add(
        tf.keras.layers.Dense(
            100, input_shape=(1000,), activation=tf.nn.relu
        )
    )
    model.add(tf.keras.layers.Dense(1000))

for warning in caught:
    sentence = str(warning.message).partition(". ")[0]
    print(f"{warning.category.__name__}: {sentence}.")
print(f"parameters: {model.count_params()}")
