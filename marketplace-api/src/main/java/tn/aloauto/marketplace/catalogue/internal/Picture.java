package tn.aloauto.marketplace.catalogue.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * A photo somebody handed in, drawn anew: JPEG in three sizes, upright, with nothing in it but pixels. What the file said
 * beside them (place, camera, a hidden archive) is gone.
 *
 * @param width of the large size
 * @param height of the large size
 */
record Picture(int width, int height, Map<Size, byte[]> files) {

    /** The longer side of each, at most; a small photo stays small. */
    enum Size {
        SMALL(320),
        MEDIUM(800),
        LARGE(1600);

        final int pixels;

        Size(int pixels) {
            this.pixels = pixels;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final long MOST_PIXELS = 24_000_000;
    private static final int LONGEST_SIDE = 12_000;
    private static final float QUALITY = 0.85f;

    /** Decoding is what costs memory: at most two at a time, whatever is handed in. */
    private static final Semaphore DECODING = new Semaphore(2);

    /** @param content JPEG or PNG by its first bytes */
    static Picture of(byte[] content) {
        DECODING.acquireUninterruptibly();
        try {
            BufferedImage upright = upright(decoded(content), PhotoOrientation.of(content));
            Map<Size, byte[]> files = new EnumMap<>(Size.class);
            BufferedImage large = fitted(upright, Size.LARGE.pixels);
            files.put(Size.LARGE, jpeg(large));
            files.put(Size.MEDIUM, jpeg(fitted(large, Size.MEDIUM.pixels)));
            files.put(Size.SMALL, jpeg(fitted(large, Size.SMALL.pixels)));
            return new Picture(large.getWidth(), large.getHeight(), files);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Refusal refusal ? refusal : Refusal.invalid("file", "picture_unreadable");
        } finally {
            DECODING.release();
        }
    }

    /** The size is read before the pixels are; of a huge photo only every n-th pixel is. */
    private static BufferedImage decoded(byte[] content) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw Refusal.invalid("file", "picture_unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                    throw Refusal.invalid("file", "picture_too_large", MOST_PIXELS / 1_000_000);
                }
                int every = Math.max(1, Math.max(width, height) / (2 * Size.LARGE.pixels));
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceRegion(new Rectangle(width, height));
                how.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white: JPEG knows no transparency. */
    private static BufferedImage upright(BufferedImage lying, PhotoOrientation orientation) {
        boolean turned = orientation.swapsSides();
        BufferedImage image = new BufferedImage(
                turned ? lying.getHeight() : lying.getWidth(),
                turned ? lying.getWidth() : lying.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        draw(image, lying, orientation.transform(lying.getWidth(), lying.getHeight()));
        return image;
    }

    /** Halved until near, so that no line is skipped. */
    private static BufferedImage fitted(BufferedImage image, int longest) {
        BufferedImage current = image;
        int side = Math.max(current.getWidth(), current.getHeight());
        while (side > longest) {
            double factor = Math.max(0.5, (double) longest / side);
            BufferedImage smaller = new BufferedImage(
                    Math.max(1, (int) Math.round(current.getWidth() * factor)),
                    Math.max(1, (int) Math.round(current.getHeight() * factor)),
                    BufferedImage.TYPE_INT_RGB);
            draw(
                    smaller,
                    current,
                    AffineTransform.getScaleInstance(
                            (double) smaller.getWidth() / current.getWidth(),
                            (double) smaller.getHeight() / current.getHeight()));
            current = smaller;
            side = Math.max(current.getWidth(), current.getHeight());
        }
        return current;
    }

    private static void draw(BufferedImage on, BufferedImage what, AffineTransform transform) {
        Graphics2D pen = on.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, on.getWidth(), on.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(what, transform, null);
        } finally {
            pen.dispose();
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
