package streethub.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.testing.HubTest;

@HubTest
class CaseNumbersTests {

    /** More than there are connections, so that one who needed a second would wait for ever. */
    private static final int AT_ONCE = 40;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comeToEverybodyAtOnceOnTheFirstOfADay() throws Exception {
        List<Callable<String>> calls = IntStream.range(0, AT_ONCE)
                .<Callable<String>>mapToObj(i -> () -> next("rush"))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> all = threads.invokeAll(calls, 20, TimeUnit.SECONDS);
            assertThat(all).allMatch(Future::isDone).extracting(Future::get).doesNotHaveDuplicates();
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comeTwiceToOneTransactionWhileOthersWaitForTheFirst() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<List<String>>> pairs = IntStream.range(0, AT_ONCE)
                    .<Callable<List<String>>>mapToObj(i -> () -> Objects.requireNonNull(transaction.execute(
                            status -> List.of(numbers.next("pair", "P"), numbers.next("pair", "P")))))
                    .toList();
            List<Future<List<String>>> all = threads.invokeAll(pairs, 20, TimeUnit.SECONDS);
            assertThat(all)
                    .allMatch(Future::isDone)
                    .flatExtracting(Future::get)
                    .hasSize(2 * AT_ONCE)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void areNotGivenTwiceWhereTheFirstOfADayFails() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            numbers.next("failed", "F");
            status.setRollbackOnly();
        });
        String first = next("failed");
        assertThat(List.of(next("failed"), next("failed")))
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    private String next(String feature) {
        String number = new TransactionTemplate(transactions).execute(status -> numbers.next(feature, "T"));
        assertThat(number).matches("T\\d{8}-\\d{4}-\\d");
        return number;
    }
}
