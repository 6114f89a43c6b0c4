"""Reads the programs of pages and snippets, runs them, and keeps their results.

In: a `Site`. Out: for each fence the result of its block, for each snippet its result, and the problems of all pages.
Knows no HTML, no theme and no generator.
"""
