"""Write products and sums of tensors with a letter for each axis."""

import tensorflow as tf

a = tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
b = tf.constant([[1.0, 0.0], [2.0, 1.0], [0.0, 3.0]])
product = tf.einsum("ij,jk->ik", a, b)
print(product.numpy())
print("equals a @ b:", bool(tf.reduce_all(product == a @ b)))

# Equations
u, v = a[0], a[1]
results = {
    "ij->ji": tf.einsum("ij->ji", a),
    "ij->i": tf.einsum("ij->i", a),
    "ij->": tf.einsum("ij->", a),
    "ii->i": tf.einsum("ii->i", a[:, :2]),
    "i,i->": tf.einsum("i,i->", u, v),
    "i,j->ij": tf.einsum("i,j->ij", u, v),
    "ij,ij->i": tf.einsum("ij,ij->i", a, a),
}
for equation, result in results.items():
    print(f"{equation:9} {result.numpy().tolist()}")

# Four axes
queries = tf.ones((8, 5, 2, 3))  # sample, query, head, feature
keys = tf.ones((8, 7, 2, 3))  # sample, key, head, feature
scores = tf.einsum("sqhf,skhf->shqk", queries, keys)
print("scores:", scores.shape)
