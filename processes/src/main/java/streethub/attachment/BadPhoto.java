package streethub.attachment;

import streethub.shared.Refusal;

/** Why a file is not taken as a photo; becomes the {@link Refusal} that people read. */
final class BadPhoto extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;

    private BadPhoto(String key) {
        super(key);
        this.key = key;
    }

    /** Neither JPEG nor PNG nor WebP, whatever its name says. */
    static BadPhoto notAPhoto() {
        return new BadPhoto("photo.format");
    }

    /** Broken off: part of the file is missing. */
    static BadPhoto truncated() {
        return new BadPhoto("photo.truncated");
    }

    /** Built so that it cannot be decoded, or only at an unreasonable cost. */
    static BadPhoto damaged() {
        return new BadPhoto("photo.damaged");
    }

    Refusal refusal() {
        return Refusal.invalid(Photos.FIELD, key);
    }
}
