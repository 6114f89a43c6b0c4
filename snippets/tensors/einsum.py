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
queries = tf.reshape(tf.range(240.0), (8, 5, 2, 3))
keys = tf.reshape(tf.range(336.0), (8, 7, 2, 3))
scores = tf.einsum("sqhf,skhf->shqk", queries, keys)
print("scores:", scores.shape)

# The same with matmul
queries_by_head = tf.transpose(queries, perm=[0, 2, 1, 3])
keys_by_head = tf.transpose(keys, perm=[0, 2, 1, 3])
same = tf.matmul(queries_by_head, keys_by_head, transpose_b=True)
print("equal:", bool(tf.reduce_all(same == scores)))
