"""TinyDB made safe: the only room that imports tinydb; of ours it imports only the domain."""
