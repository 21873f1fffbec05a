package tn.aloauto.marketplace.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTests {

    @ParameterizedTest
    @CsvSource({
        "NEW,CONFIRMED CANCELLED",
        "CONFIRMED,SHIPPED CANCELLED",
        "SHIPPED,DELIVERED REFUNDED",
        "DELIVERED,REFUNDED",
        "CANCELLED,''",
        "REFUNDED,''"
    })
    void goesWhereTheDiagramSaysAndNowhereElse(OrderStatus from, String allowed) {
        assertThat(Arrays.stream(OrderStatus.values()).filter(from::canBecome).map(Enum::name))
                .containsExactlyInAnyOrder(allowed.isEmpty() ? new String[0] : allowed.split(" "));
    }

    @ParameterizedTest
    @DisplayName("C-13: the states of the house in the four words of a small shop")
    @CsvSource({
        "NEW,pending,paid",
        "CONFIRMED,pending,paid",
        "SHIPPED,shipped,shipped",
        "DELIVERED,shipped,shipped",
        "CANCELLED,cancelled,cancelled",
        "REFUNDED,cancelled,cancelled"
    })
    void fourWordsSayItToo(OrderStatus status, String unpaid, String paid) {
        assertThat(status.inFourWords(false)).isEqualTo(unpaid);
        assertThat(status.inFourWords(true)).isEqualTo(paid);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void isReadFromTheWordItIsWrittenAs(OrderStatus status) {
        assertThat(OrderStatus.of(status.word())).isEqualTo(status);
        assertThat(status.refusal().details()).containsEntry("order_status", status.word());
        assertThat(status.refusal().status()).isEqualTo(409);
    }
}
