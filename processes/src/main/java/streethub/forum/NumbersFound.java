package streethub.forum;

/** How many numbers of persons a text holds, which will be made unreadable in it. */
public record NumbersFound(int phones, int identities) {

    public boolean any() {
        return phones + identities > 0;
    }
}
