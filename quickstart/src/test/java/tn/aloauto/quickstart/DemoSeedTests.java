package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tn.aloauto.quickstart.DemoSeed.Category;

class DemoSeedTests {

    @Test
    void givesEveryCategoryASlugOfItsOwn() {
        assertThat(DemoSeed.categories().values())
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void knowsParentsAndTheirChildren() {
        assertThat(DemoSeed.categories())
                .containsEntry(new Category("", "Freinage"), "freinage")
                .containsEntry(new Category("Freinage", "Étriers de frein"), "etriers-de-frein");
    }
}
