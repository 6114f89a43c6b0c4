"""Choose by the value of a tensor in a loss, in three ways."""

import tensorflow as tf

x = tf.constant([[1.0], [2.0]])


def losses(loss):
    """Return the loss where all errors are 0.5, and where all are 3."""
    inputs = tf.keras.Input((1,))
    model = tf.keras.Sequential([inputs, tf.keras.layers.Rescaling(1.0)])
    model.compile(loss=loss)
    near = model.test_on_batch(x, x + 0.5)
    model.reset_metrics()
    return [float(near), float(model.test_on_batch(x, x + 3.0))]


# Both values are computed
def by_where(y, y_pred):
    error = tf.reduce_mean(tf.abs(y - y_pred))
    return tf.where(error > 1.0, error, error**2)


where = losses(by_where)
print("tf.where:", where)


# One value is computed
def by_cond(y, y_pred):
    error = tf.reduce_mean(tf.abs(y - y_pred))
    return tf.cond(error > 1.0, lambda: error, lambda: error**2)


cond = losses(by_cond)
print("tf.cond:", cond)


# The if is converted
def by_if(y, y_pred):
    error = tf.reduce_mean(tf.abs(y - y_pred))
    if error > 1.0:
        return error
    return error**2


converted = losses(tf.function(by_if))
print("tf.function:", converted)

# See it coming
for loss in (by_where, by_cond, by_if):
    try:
        tf.function(loss, autograph=False).get_concrete_function(x, x)
        print(f"{loss.__name__}: fits in a graph")
    except TypeError as error:
        print(f"{loss.__name__}: {str(error).partition('. ')[0]}")
