"""Edge: lexicons and models, found and checked."""
