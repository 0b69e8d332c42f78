"""The Federal Register: documents that may change a list, asked for by what each list's dataset.toml says."""
