package streethub.reading;

import java.time.Instant;

/** What stays of one quantity over an hour: the least, the mean and the most of so many numbers. */
public record HourOfReadings(Instant hour, double least, double mean, double most, int number) {}
