package tn.aloauto.marketplace.returns.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a return, and what its reason pays (A-088, B-055..B-058). */
class ReturnStatusTests {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED,APPROVED REJECTED",
        "APPROVED,RECEIVED REFUNDED",
        "RECEIVED,REFUNDED",
        "REJECTED,''",
        "REFUNDED,''"
    })
    void goesWhereTheDiagramSaysAndNowhereElse(ReturnStatus from, String allowed) {
        assertThat(Arrays.stream(ReturnStatus.values()).filter(from::canBecome).map(Enum::name))
                .containsExactlyInAnyOrder(allowed.isEmpty() ? new String[0] : allowed.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void isSpokenInLowerCase(ReturnStatus status) {
        assertThat(status.word()).isLowerCase();
        assertThat(ReturnStatus.of(status.word())).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void aReasonIsSpokenInLowerCase(ReturnReason reason) {
        assertThat(reason.word()).isLowerCase();
        assertThat(ReturnReason.of(reason.word())).isEqualTo(reason);
    }

    @Test
    @DisplayName("B-125: the buyer's change of mind alone leaves the carriage with the buyer")
    void onlyAChangeOfMindLeavesTheCarriage() {
        assertThat(Arrays.stream(ReturnReason.values()).filter(reason -> !reason.carriageIsPaidBack()))
                .containsExactly(ReturnReason.NO_LONGER_WANTED);
    }
}
