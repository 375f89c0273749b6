import { projectImage } from '#app/_project/project-image.tsx';
import { projectPreview } from '#server/project-preview-http.ts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = projectPreview(projectImage);
