package dev.tillbridge.demo;

import dev.tillbridge.browser.Chromium;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// The pictures of a run, in one directory.
final class Album {
    private static final Color EDGE = new Color(0xb8, 0xbe, 0xc6);
    private static final int GAP = 2;

    private final Path directory;
    private final List<Path> pictures = new ArrayList<>();

    Album(Path directory) {
        this.directory = directory;
    }

    /// A picture of the browser's window at hand.
    Path take(Chromium browser, String name) {
        var file = browser.picture(directory.resolve(name + ".png"));
        pictures.add(file);
        return file;
    }

    /// The page with the panel beside it, as they stand on the screen.
    void besides(Path page, Path panel, String name) {
        try {
            var left = ImageIO.read(page.toFile());
            var right = ImageIO.read(panel.toFile());
            int height = Math.max(left.getHeight(), right.getHeight());
            var both = new BufferedImage(left.getWidth() + GAP + right.getWidth(), height, BufferedImage.TYPE_INT_RGB);
            var pen = both.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, both.getWidth(), height);
            pen.setColor(EDGE);
            pen.fillRect(left.getWidth(), 0, GAP, height);
            pen.drawImage(left, 0, 0, null);
            pen.drawImage(right, left.getWidth() + GAP, 0, null);
            pen.dispose();
            var file = directory.resolve(name + ".png");
            ImageIO.write(both, "png", file.toFile());
            pictures.add(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Keeps a text beside the pictures.
    Path keep(String name, String text) {
        try {
            Files.createDirectories(directory);
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> files() {
        return pictures.stream().map(Path::toString).toList();
    }
}
