package tn.aloauto.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tn.aloauto.quickstart.DemoSeed.Category;

class DemoSeedTests {

    private final List<Category> tree = DemoSeed.categories();

    @Test
    void givesEveryCategoryASlugOfItsOwn() {
        assertThat(tree)
                .hasSizeGreaterThan(50)
                .extracting(Category::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void knowsParentsAndTheirChildren() {
        assertThat(tree)
                .contains(new Category(null, "freinage", "Freinage", "الفرامل", "Brakes"))
                .contains(new Category(
                        "freinage", "etriers-de-frein", "Étriers de frein", "ملاقط الفرامل", "Brake calipers"));
        for (int i = 0; i < tree.size(); i++) {
            String parent = tree.get(i).parent();
            if (parent != null) {
                assertThat(tree.subList(0, i)).extracting(Category::slug).contains(parent);
            }
        }
    }

    @Test
    void callsEveryCategorySomethingInArabicAndInEnglish() {
        assertThat(tree)
                .extracting(Category::nameAr)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\p{IsArabic}[\\p{IsArabic} A-Z]*"));
        assertThat(tree)
                .extracting(Category::nameEn)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Z][A-Za-z ]+"));
    }
}
