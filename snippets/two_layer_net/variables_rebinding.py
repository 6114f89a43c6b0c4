"""Update a weight by `w = w - ...`, which replaces the variable."""

import tensorflow as tf

w = tf.Variable(3.0)
weights = [w]  # as a model or an optimizer holds its variables

try:
    for update in range(2):
        with tf.GradientTape() as tape:
            loss = w * w
        gradient = tape.gradient(loss, w)
        print(f"gradient in round {update}: {gradient}")
        w = w - 0.25 * gradient  # wrong: w.assign_sub(0.25 * gradient)
except TypeError as error:
    print("TypeError:", error)

print("w is now a variable:", isinstance(w, tf.Variable))
print("value of w:", w.numpy())
print("value in the list:", weights[0].numpy())
