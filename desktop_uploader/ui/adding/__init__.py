"""How files come in: dragged, pasted, chosen; counted before they are taken."""
