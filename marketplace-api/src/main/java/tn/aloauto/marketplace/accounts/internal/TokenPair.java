package tn.aloauto.marketplace.accounts.internal;

/** What a sign-in gives: a token for each call and one to get the next pair with. */
public record TokenPair(String access, String refresh, String tokenType, long expiresIn) {

    @Override
    public String toString() {
        return "TokenPair[***]";
    }
}
