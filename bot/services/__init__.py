"""What the product does, one module a service. Services name the ports they need; adapters are in data/."""
