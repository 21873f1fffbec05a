package tn.aloauto.marketplace.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
