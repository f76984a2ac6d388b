package dev.tillbridge.pims.web;

import dev.tillbridge.pims.profile.Anchor;
import dev.tillbridge.pims.profile.Cut;
import dev.tillbridge.pims.profile.Field;
import dev.tillbridge.pims.profile.Locator;
import dev.tillbridge.pims.profile.Origin;
import dev.tillbridge.pims.profile.PageKind;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.RowButtons;
import dev.tillbridge.protocol.PageAnchor;
import dev.tillbridge.protocol.PageIdentity;
import dev.tillbridge.protocol.PageRows;
import dev.tillbridge.protocol.PageShape;
import dev.tillbridge.protocol.ProfileList;
import dev.tillbridge.protocol.ProfileView;
import java.util.List;

/// Profiles as the extension needs them.
public final class ProfileViews {
    private ProfileViews() {}

    public static ProfileList list(List<Profile> profiles) {
        return new ProfileList(profiles.stream().map(ProfileViews::view).toList());
    }

    public static ProfileView view(Profile profile) {
        return new ProfileView(
                profile.id(),
                profile.pims(),
                profile.name(),
                profile.invoiceWord(),
                profile.version(),
                profile.origins().stream().map(Origin::matchPattern).toList(),
                profile.pages().values().stream().map(ProfileViews::shape).toList());
    }

    static List<dev.tillbridge.protocol.Locator> locators(List<Locator> locators) {
        return locators.stream().map(ProfileViews::locator).toList();
    }

    static dev.tillbridge.protocol.Locator locator(Locator locator) {
        return new dev.tillbridge.protocol.Locator(
                locator.css().orElse(null),
                locator.label().orElse(null),
                locator.column().orElse(null),
                locator.columns(),
                locator.text().orElse(null),
                locator.frame().orElse(null),
                locator.hidden(),
                locator.part());
    }

    private static PageShape shape(PageKind page) {
        return new PageShape(
                page.kind(),
                page.address().toString(),
                locators(page.marker()),
                page.identity().map(ProfileViews::identity).orElse(null),
                page.button().map(ProfileViews::anchor).orElse(null),
                page.rowButtons().map(ProfileViews::rows).orElse(null));
    }

    private static PageRows rows(RowButtons buttons) {
        return new PageRows(
                locator(buttons.row()),
                identity(buttons.identity()),
                buttons.due().map(ProfileViews::identity).orElse(null),
                locators(buttons.where()),
                anchor(buttons.anchor()));
    }

    private static PageAnchor anchor(Anchor anchor) {
        return new PageAnchor(locators(anchor.locators()), anchor.place());
    }

    private static PageIdentity identity(Field field) {
        String after = null;
        String before = null;
        boolean digits = false;
        for (var cut : field.cuts()) {
            switch (cut) {
                case Cut.After given -> after = given.words();
                case Cut.Before given -> before = given.words();
                case Cut.Digits _ -> digits = true;
                case Cut.FromAddress _ -> throw new IllegalArgumentException("checked when the profile was read");
            }
        }
        return new PageIdentity(locators(field.locators()), after, before, digits);
    }
}
