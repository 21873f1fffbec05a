package tn.aloauto.marketplace.vehicles.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** The vehicles a person keeps, so that parts can be found for them. Everybody has their own garage and sees no other. */
@Component
public class Garage {

    private static final int MOST = 50;
    private static final String KEPT = VehicleCatalogue.TYPE
            .replace("select t.id,", "select g.id as garage_id, g.label, g.year, t.id,")
            .strip()
            .concat(" join garage_vehicle g on g.type_id = t.id where g.user_id = :user ");

    private final JdbcClient database;
    private final VehicleCatalogue vehicles;

    /** A vehicle in somebody's garage. */
    public record Kept(UUID id, String label, Integer year, VehicleCatalogue.Type type) {}

    Garage(JdbcClient database, VehicleCatalogue vehicles) {
        this.database = database;
        this.vehicles = vehicles;
    }

    public List<Kept> of(Caller owner) {
        return read(owner, "order by g.created_at, g.id", UUID.randomUUID());
    }

    /** A type that stands in the garage already keeps its place and takes the new label and year. */
    @Transactional
    public Kept add(Caller owner, long type, String label, Integer year) {
        if (!vehicles.hasType(type)) {
            throw Refusal.invalid("type", "unknown_vehicle");
        }
        if (of(owner).size() >= MOST) {
            throw new Refusal(409, "garage-full", MOST);
        }
        UUID id = database.sql(
                        """
                        insert into garage_vehicle (user_id, type_id, label, year) values (:user, :type, :label, :year)
                        on conflict (user_id, type_id) do update set label = excluded.label, year = excluded.year
                        returning id""")
                .param("user", owner.id())
                .param("type", type)
                .param("label", label == null ? "" : label)
                .param("year", year)
                .query(UUID.class)
                .single();
        return read(owner, "and g.id = :id", id).get(0);
    }

    public void remove(Caller owner, UUID id) {
        int removed = database.sql("delete from garage_vehicle where id = :id and user_id = :user")
                .param("id", id)
                .param("user", owner.id())
                .update();
        if (removed == 0) {
            throw Refusal.notFound();
        }
    }

    private List<Kept> read(Caller owner, String rest, UUID id) {
        var types = new org.springframework.jdbc.core.SimplePropertyRowMapper<>(VehicleCatalogue.Type.class);
        return database.sql(KEPT + rest)
                .param("user", owner.id())
                .param("id", id)
                .query((row, number) -> new Kept(
                        row.getObject("garage_id", UUID.class),
                        row.getString("label"),
                        row.getObject("year", Integer.class),
                        types.mapRow(row, number)))
                .list();
    }
}
