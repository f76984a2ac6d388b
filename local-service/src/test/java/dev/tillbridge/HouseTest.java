package dev.tillbridge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.Step;
import dev.tillbridge.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The arrows between the rooms, and who may touch which foreign library.
final class HouseTest {
    private static final String ROOT = "dev.tillbridge";

    /// Fewer would mean that the scan missed the code, and every rule below would hold for nothing.
    private static final int FEWEST_CLASSES = 200;

    /// Generated from the page templates at each build; nobody writes or reads a line of it.
    private static final String GENERATED = ROOT + ".console.pages";

    private static final Pattern TABLE = Pattern.compile("create table ([a-z_]+)");
    private static final String PINNED = ".*\\.store\\.PinnedCertificate(\\$.*)?";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void the_scan_found_the_house() {
        assertThat(HOUSE.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @Test
    void only_main_stands_at_the_front_door() {
        assertThat(HOUSE.stream()
                        .filter(type -> type.getPackageName().equals(ROOT))
                        .map(JavaClass::getSimpleName))
                .isSubsetOf("Main", "package-info");
    }

    @Test
    void every_arrow_between_rooms_is_in_the_table() {
        var wrong = new TreeSet<String>();
        for (var type : HOUSE) {
            if (type.getPackageName().equals(ROOT)) {
                continue;
            }
            var room = Room.of(type.getPackageName());
            for (var arrow : type.getDirectDependenciesFromSelf()) {
                var target = arrow.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT + ".") && !room.maySee(Room.of(target.getPackageName()))) {
                    wrong.add(type.getName() + " -> " + target.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_calls_the_wiring_or_the_front_door() {
        hold(noClasses()
                .that()
                .resideInAPackage(ROOT + ".(*)..")
                .and()
                .resideOutsideOfPackage(ROOT + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".app.."));
    }

    @Test
    void no_packages_go_round_in_circles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void web_server_only_at_the_doors() {
        hold(only(
                resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."),
                ROOT + ".http..",
                ROOT + ".console..",
                ROOT + ".bridge..",
                ROOT + ".sandbox.."));
    }

    @Test
    void web_socket_client_only_in_the_protocols_client() {
        hold(only(resideInAPackage("org.java_websocket.."), ROOT + ".protocol.client.."));
    }

    @Test
    void every_kind_and_every_step_is_in_a_recorded_journal() throws Exception {
        var kinds = new TreeSet<String>();
        var steps = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/test/resources/journals"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var lines = Files.readAllLines(file);
                kinds.add(lines.getFirst());
                lines.stream()
                        .skip(1)
                        .forEach(row -> steps.add(Json.parse(row).path("name").stringValue()));
            }
        }
        for (var type : HOUSE) {
            if (type.isAssignableTo(Plan.class) && !type.isInterface()) {
                assertThat(constant(type, "KIND")).as(type.getName()).isIn(kinds);
            }
            // What several steps have in common is none itself.
            boolean whole = !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
            if (type.isAssignableTo(Step.class) && whole) {
                assertThat(constant(type, "NAME")).as(type.getName()).isIn(steps);
            }
        }
    }

    private static Object constant(JavaClass type, String name) throws ReflectiveOperationException {
        var field = type.reflect().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    @Test
    void the_processors_library_only_in_its_room() {
        hold(only(resideInAPackage("com.stripe.."), ROOT + ".stripe.."));
    }

    @Test
    void nobody_makes_or_trusts_certificates() {
        // Loopback needs none, and one that is trusted on a computer opens every page that is seen there. The one
        // class knows the certificate of a clinic's database server and trusts it for that connection alone.
        hold(noClasses()
                .that()
                .haveNameNotMatching(PINNED)
                .should()
                .dependOnClassesThat(resideInAPackage("java.security.cert.."))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.security\\.KeyStore.*|javax\\.net\\.ssl\\.(SSL(Context|Server|Engine).*|.*Manager.*)"));
    }

    @Test
    void browsers_are_steered_only_in_their_room() {
        hold(only(resideInAPackage("org.openqa.selenium.."), ROOT + ".pims.browser.."));
    }

    @Test
    void lines_and_ports_only_to_card_terminals() {
        var lines = DescribedPredicate.describe(
                "sockets and serial ports",
                (JavaClass type) -> type.getPackageName().startsWith("com.fazecast")
                        || type.isAssignableTo(java.net.Socket.class)
                        || type.isAssignableTo(java.net.ServerSocket.class)
                        || type.isAssignableTo(java.net.DatagramSocket.class)
                        || type.isAssignableTo(java.nio.channels.NetworkChannel.class));
        // The one listener binds its port itself, before the web server is loaded. The certificate of a database
        // server is looked at before the driver is told which one to expect.
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".pax..", ROOT + ".http..", ROOT + ".sandbox..")
                .and()
                .haveNameNotMatching(PINNED)
                .should()
                .dependOnClassesThat(lines));
    }

    @Test
    void statements_stand_only_in_rows() {
        var sql = resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.flywaydb..", "com.zaxxer..");
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".store..", ROOT + ".sandbox..")
                .and()
                .haveNameNotMatching(".*(Rows|Mapper)(\\$.*)?")
                .should()
                .dependOnClassesThat(sql));
    }

    @Test
    void a_desks_account_has_rights_on_every_table_and_no_others() throws Exception {
        var made = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration/postgresql"))) {
            for (var file : files.toList()) {
                TABLE.matcher(Files.readString(file)).results().forEach(found -> made.add(found.group(1)));
            }
        }
        made.add("flyway_schema_history");
        assertThat(Files.readAllLines(Path.of("src/main/resources/db/shared/rights.txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf(" "))))
                .containsExactlyElementsOf(made);
    }

    @Test
    void no_dates_of_old_and_nothing_hidden_in_threads() {
        hold(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar)|java\\.lang\\.(Inheritable)?ThreadLocal"));
    }

    @Test
    void only_the_command_line_prints() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".cli..", ROOT + ".app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void every_package_says_what_may_be_null() {
        var unmarked = new TreeSet<String>();
        for (var type : HOUSE) {
            var marked = type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            if (!marked && !type.getPackageName().equals(GENERATED)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private static ArchRule only(DescribedPredicate<? super JavaClass> library, String... rooms) {
        return noClasses().that().resideOutsideOfPackages(rooms).should().dependOnClassesThat(library);
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
