package tn.aloauto.marketplace.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
    @EnumSource(OrderStatus.class)
    void isReadFromTheWordItIsWrittenAs(OrderStatus status) {
        assertThat(OrderStatus.of(status.word())).isEqualTo(status);
        assertThat(status.refusal().details()).containsEntry("order_status", status.word());
        assertThat(status.refusal().status()).isEqualTo(409);
    }
}
