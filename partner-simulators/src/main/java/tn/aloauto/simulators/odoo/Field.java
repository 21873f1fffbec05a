package tn.aloauto.simulators.odoo;

/**
 * One field of a model.
 *
 * @param relation the model a many2one, one2many or many2many points at, else null
 * @param inverse the many2one on the other side of a one2many, else null
 * @param stored false for a computed figure: it can be read, not ordered by
 */
record Field(String name, Kind kind, String label, String relation, String inverse, boolean stored) {

    enum Kind {
        CHAR,
        TEXT,
        INTEGER,
        FLOAT,
        BOOLEAN,
        DATETIME,
        SELECTION,
        MANY2ONE,
        ONE2MANY,
        MANY2MANY
    }

    static Field of(String name, Kind kind, String label) {
        return new Field(name, kind, label, null, null, true);
    }

    static Field computed(String name, String label) {
        return new Field(name, Kind.FLOAT, label, null, null, false);
    }

    static Field many2one(String name, String relation, String label) {
        return new Field(name, Kind.MANY2ONE, label, relation, null, true);
    }

    static Field one2many(String name, String relation, String inverse, String label) {
        return new Field(name, Kind.ONE2MANY, label, relation, inverse, true);
    }

    boolean isList() {
        return kind == Kind.ONE2MANY || kind == Kind.MANY2MANY;
    }
}
