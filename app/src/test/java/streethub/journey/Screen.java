package streethub.journey;

/** What somebody looks at; sizes in CSS pixels. */
enum Screen {
    PHONE(390, 844, 2, true),
    DESK(1440, 900, 1, false);

    final int width;
    final int height;
    final double scale;
    final boolean touch;

    Screen(int width, int height, double scale, boolean touch) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.touch = touch;
    }
}
