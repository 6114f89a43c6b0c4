"""Take a second derivative, a Hessian, and its product with a vector."""

import tensorflow as tf

w = tf.Variable(2.0)
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = w**4
    first = inner.gradient(y, w)  # inside the outer block
second = outer.gradient(first, w)
print(f"{y.numpy()}, first {first.numpy()}, second {second.numpy()}")

# Too late
with tf.GradientTape() as outer, tf.GradientTape() as inner:
    y = w**4
late = inner.gradient(y, w)  # the outer tape has stopped
lost = outer.gradient(late, w)
print(f"first {late.numpy()}, second {lost}")

# Hessian
x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = tf.reduce_sum(x**3) + x[0] * x[1]
    gradient = inner.gradient(y, x)
hessian = outer.jacobian(gradient, x)
print("gradient:", gradient.numpy())
print("Hessian:", *hessian.numpy())

# Hessian times a vector
v = tf.constant([1.0, -1.0])
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = tf.reduce_sum(x**3) + x[0] * x[1]
    gradient = inner.gradient(y, x)
backwards = outer.gradient(gradient, x, output_gradients=v)
with tf.autodiff.ForwardAccumulator(x, v) as forward:
    with tf.GradientTape() as inner:
        y = tf.reduce_sum(x**3) + x[0] * x[1]
    gradient = inner.gradient(y, x)
forwards = forward.jvp(gradient)
print("reverse over reverse:", backwards.numpy())
print("forward over reverse:", forwards.numpy())
print("Hessian times v:     ", tf.linalg.matvec(hessian, v).numpy())
