"""The toolbox of the screens: small widgets that know nothing of studies."""
