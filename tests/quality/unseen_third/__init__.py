"""A second corpus that was never built on: papers, labels, and what makes them."""
