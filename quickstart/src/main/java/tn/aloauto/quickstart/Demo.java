package tn.aloauto.quickstart;

/** Plays the whole story and tells each step. */
final class Demo {

    private final Stack stack;
    private final Narrator narrator;

    Demo(Stack stack, Narrator narrator) {
        this.stack = stack;
        this.narrator = narrator;
    }

    void play() {
        narrator.say("demo on " + stack.settings().apiUrl());
    }
}
