package tn.aloauto.marketplace.stock;

import java.util.List;
import java.util.Map;
import tn.aloauto.marketplace.shared.Refusal;

/** Fewer pieces are left than somebody wants. The problem's {@code items} say of what, and how many there are. */
public class OutOfStock extends Refusal {

    private static final long serialVersionUID = 1L;

    /** One product of which too few are left. */
    public record Shortage(long product, String name, int wanted, int available) {}

    public OutOfStock(List<Shortage> shortages) {
        super(
                409,
                "out-of-stock",
                List.of(),
                Map.of("items", List.copyOf(shortages)),
                shortages.get(0).name(),
                shortages.get(0).available());
    }
}
