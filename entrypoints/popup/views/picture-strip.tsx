import { ImageOff } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { TextField } from '../../../components/text-field.tsx';
import type { Article, ArticleImage } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { type PictureSource, usePicture } from '../../pages/use-picture.ts';

export type { PictureSource };

export interface PictureStripProps {
  /** As extracted, with every image. */
  readonly article: Article;
  /** How many words are kept. */
  readonly words: number;
  readonly omitted: readonly string[];
  readonly source: PictureSource;
  readonly onOmit: (omitted: readonly string[]) => void;
  /** Captions as typed, by address. */
  readonly captions: Readonly<Record<string, string | null>>;
  readonly onCaption: (src: string, caption: string | null) => void;
  readonly onPreview: () => void;
}

/** How much the article holds; opened, its pictures, each to be kept or left out. */
export function PictureStrip(props: PictureStripProps) {
  const { article, omitted, source, onOmit } = props;
  const { t } = useApp();
  const [isOpen, setOpen] = useState(false);
  const images = [...new Map(article.images.map((image) => [image.src, image])).values()];
  const kept = images.filter((image) => !omitted.includes(image.src));
  const [first] = kept;
  return (
    <section class="pictures">
      <div class="pictures-head">
        {first !== undefined && <Thumbnail image={first} source={source} />}
        <p class="quiet">
          {images.length > 0 ? (
            <button
              type="button"
              class="button button-link"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {kept.length === images.length
                ? t('count_images', images.length)
                : t('count_images_of', kept.length, images.length)}
            </button>
          ) : (
            t('count_images', 0)
          )}
          {' · '}
          {t('count_attachments', article.attachments.length)}
          {' · '}
          {t('count_words', props.words)}
          {' · '}
          <button type="button" class="button button-link" onClick={props.onPreview}>
            {t('preview')}
          </button>
        </p>
      </div>
      {isOpen && (
        <ul class="picture-grid" role="list">
          {images.map((image) => (
            <li key={image.src} class="picture-row">
              <label class="picture-choice" title={image.caption ?? image.alt}>
                <input
                  type="checkbox"
                  aria-label={captionOf(image, props.captions) || t('image_no_caption')}
                  checked={!omitted.includes(image.src)}
                  onChange={(event) =>
                    onOmit(
                      event.currentTarget.checked
                        ? omitted.filter((src) => src !== image.src)
                        : [...omitted, image.src],
                    )
                  }
                />
                <Thumbnail image={image} source={source} />
              </label>
              <TextField
                class="picture-caption"
                label={t('field_caption')}
                isLabelHidden
                isMultiline
                maxRows={3}
                value={captionOf(image, props.captions)}
                placeholder={t('image_no_caption')}
                onInput={(caption) => props.onCaption(image.src, caption || null)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function captionOf(image: ArticleImage, typed: PictureStripProps['captions']): string {
  const caption = Object.hasOwn(typed, image.src) ? typed[image.src] : image.caption;
  return caption ?? '';
}

/** A picture in small, or the sign for one that is out of reach. */
export function Thumbnail({ image, source }: { image: ArticleImage; source: PictureSource }) {
  const { t, db } = useApp();
  const address = usePicture(db, source, image.src);
  if (address === null) {
    return (
      <span class="thumbnail" role="img" aria-label={t('image_missing')} title={t('image_missing')}>
        <Icon node={ImageOff} />
      </span>
    );
  }
  return (
    <span class="thumbnail">
      {address !== undefined && <img src={address} alt={image.alt || (image.caption ?? '')} />}
    </span>
  );
}
