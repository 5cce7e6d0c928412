//! C7: the journey survives every stop. Filled below.
