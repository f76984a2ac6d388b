package dev.tillbridge.sandbox.pims;

import java.util.List;

/// Where people sign in. It is a demonstration, so the page says how.
final class LoginView {
    private LoginView() {}

    static Html page(List<Employee> employees, String next, String password, String complaint) {
        return Page.plain(
                "Sign in",
                Html.of(
                        """
                        <h1>Willow Creek</h1>
                        <p>Veterinary Clinic</p>
                        {}
                        <form method="post" action="/login">
                        <input type="hidden" name="next" value="{}">
                        <p><label for="user">User name</label> <input id="user" name="user" autocomplete="username" autofocus></p>
                        <p><label for="password">Password</label> <input id="password" name="password" type="password" autocomplete="off"></p>
                        <p><button>Sign in</button></p>
                        </form>
                        <p class="hint">Demonstration clinic. User names: {}. The password is "{}" for everybody.</p>
                        """,
                        Html.when(!complaint.isEmpty(), Html.of("<p class=\"error\" role=\"alert\">{}</p>", complaint)),
                        next,
                        String.join(
                                ", ", employees.stream().map(Employee::login).toList()),
                        password));
    }
}
