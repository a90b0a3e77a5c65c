package streethub.forum;

/** How well an author is known by what they wrote before. */
enum Trust {
    NEW,
    KNOWN,
    TRUSTED
}
