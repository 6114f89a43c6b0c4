"""Renders what pages ask for: executed fences, excerpts, tables of what ran, terms of the glossary.

In: the results of programs. Out: HTML, which the generator asks for while it renders a page. Nothing runs here that
`programs` has prepared.
"""
