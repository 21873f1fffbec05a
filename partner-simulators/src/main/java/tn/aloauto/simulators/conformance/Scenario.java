package tn.aloauto.simulators.conformance;

import java.util.function.Consumer;

/** One thing that goes wrong, named as an operator would tell it. */
record Scenario(String name, Consumer<Bench> steps) {}
