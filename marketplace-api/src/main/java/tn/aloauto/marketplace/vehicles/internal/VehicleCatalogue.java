package tn.aloauto.marketplace.vehicles.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tree of makes, models and types. */
@Component
public class VehicleCatalogue {

    static final String TYPE =
            """
            select t.id, m.name as make, m.slug as make_slug, o.id as model_id, o.name as model, o.kind, t.generation,
                   t.year_from, t.year_to, t.fuel, t.cc, t.kw, nullif(t.engine_code, '') as engine_code, t.ktype, t.source
            from vehicle_type t join vehicle_model o on o.id = t.model_id join vehicle_make m on m.id = o.make_id\s""";

    private final JdbcClient database;

    /** A maker of vehicles. */
    public record Make(long id, String name, String slug, int models) {}

    /**
     * A model of a make.
     *
     * @param yearTo null while it is still built
     */
    public record Model(long id, String name, String kind, int yearFrom, Integer yearTo) {}

    /** One engine of one generation of a model. */
    public record Type(
            long id,
            String make,
            String makeSlug,
            long modelId,
            String model,
            String kind,
            String generation,
            int yearFrom,
            Integer yearTo,
            String fuel,
            Integer cc,
            int kw,
            String engineCode,
            Integer ktype,
            String source) {}

    VehicleCatalogue(JdbcClient database) {
        this.database = database;
    }

    /** @param kind car, van or motorcycle; null for all */
    public List<Make> makes(String kind) {
        return database.sql(
                        """
                        select m.id, m.name, m.slug, count(*) as models
                        from vehicle_make m join vehicle_model o on o.make_id = m.id
                        where cast(:kind as text) is null or o.kind = :kind
                        group by m.id order by fold(m.name)""")
                .param("kind", kind)
                .query(Make.class)
                .list();
    }

    /** Empty when there is no such make. */
    public Optional<List<Model>> models(String makeSlug, String kind) {
        return database.sql("select id from vehicle_make where slug = :slug")
                .param("slug", makeSlug)
                .query(Long.class)
                .optional()
                .map(make -> models(make, kind));
    }

    private List<Model> models(long make, String kind) {
        return database.sql(
                        """
                        select o.id, o.name, o.kind, min(t.year_from) as year_from,
                               case when bool_or(t.year_to is null) then null else max(t.year_to) end as year_to
                        from vehicle_model o join vehicle_type t on t.model_id = o.id
                        where o.make_id = :make and (cast(:kind as text) is null or o.kind = :kind)
                        group by o.id order by fold(o.name)""")
                .param("make", make)
                .param("kind", kind)
                .query(Model.class)
                .list();
    }

    /**
     * Empty when there is no such model.
     *
     * @param year in which the vehicle was built; null for all
     */
    public Optional<List<Type>> types(long model, Integer year) {
        boolean known = database.sql("select exists (select from vehicle_model where id = :id)")
                .param("id", model)
                .query(Boolean.class)
                .single();
        return known ? Optional.of(typesOf(model, year)) : Optional.empty();
    }

    private List<Type> typesOf(long model, Integer year) {
        return database.sql(
                        TYPE
                                + """
                        where t.model_id = :model
                          and (cast(:year as integer) is null or :year between t.year_from and coalesce(t.year_to, :year))
                        order by t.year_from, t.fuel, t.cc, t.kw, t.id""")
                .param("model", model)
                .param("year", year)
                .query(Type.class)
                .list();
    }

    boolean hasType(long id) {
        return database.sql("select exists (select from vehicle_type where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
