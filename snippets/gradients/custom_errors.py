"""Forget a gradient, then a variable, in custom gradients."""

import tensorflow as tf

a, b, w = tf.constant(3.0), tf.constant(4.0), tf.Variable(5.0)


def gradients_of(function, *inputs):
    with tf.GradientTape() as tape:
        tape.watch([a, b])
        y = function(*inputs)
    return tape.gradient(y, [*inputs, w])


@tf.custom_gradient
def product(a, b):
    return a * b, lambda upstream: upstream * b  # b has a gradient, too


@tf.custom_gradient
def scaled(a):
    return a * w, lambda upstream: upstream * w


for function, inputs in {product: (a, b), scaled: (a,)}.items():
    try:
        gradients_of(function, *inputs)
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")


# Cure
@tf.custom_gradient
def scaled_by_variable(a):
    def gradient(upstream, variables=None):
        return upstream * w, [upstream * a for _ in variables]

    return a * w, gradient


cured = gradients_of(scaled_by_variable, a)
print("by a and by w:", *(gradient.numpy() for gradient in cured))
