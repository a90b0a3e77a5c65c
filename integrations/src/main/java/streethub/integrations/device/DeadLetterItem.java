package streethub.integrations.device;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Base64;
import streethub.device.DeadLetter;
import streethub.integrations.web.ApiTime;

@Schema(name = "DeadLetter", description = "A message that could not be taken in.")
record DeadLetterItem(
        long id,
        OffsetDateTime at,
        String topic,

        @Schema(description = "Why it could not be taken in.")
        String reason,

        @Schema(description = "As it came, in base64.", format = "byte")
        String payload) {

    static DeadLetterItem of(DeadLetter letter) {
        return new DeadLetterItem(
                letter.id(),
                ApiTime.of(letter.at()),
                letter.topic(),
                letter.reason(),
                Base64.getEncoder().encodeToString(letter.payload()));
    }
}
