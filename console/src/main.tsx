import { createRoot } from 'react-dom/client';

const root = document.getElementById('console');
if (root) createRoot(root).render(<p>Clearway</p>);
